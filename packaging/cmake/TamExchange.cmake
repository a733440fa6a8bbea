# Libraries for exchange with other programs: XLSX workbooks and iCalendar files.
find_package(PkgConfig REQUIRED)
# Asked for by header and library: newer pkg-config files of it want the development files of what it uses itself.
find_path(TAM_XLSXWRITER_INCLUDE xlsxwriter.h REQUIRED)
find_library(TAM_XLSXWRITER_LIBRARY NAMES xlsxwriter REQUIRED)
mark_as_advanced(TAM_XLSXWRITER_INCLUDE TAM_XLSXWRITER_LIBRARY)
add_library(tam_xlsxwriter INTERFACE)
target_include_directories(tam_xlsxwriter SYSTEM INTERFACE ${TAM_XLSXWRITER_INCLUDE})
target_link_libraries(tam_xlsxwriter INTERFACE ${TAM_XLSXWRITER_LIBRARY})
pkg_check_modules(TAM_LIBZIP REQUIRED IMPORTED_TARGET libzip)
pkg_check_modules(TAM_ICAL REQUIRED IMPORTED_TARGET libical)
