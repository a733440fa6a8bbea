# Libraries for exchange with other programs: XLSX workbooks and iCalendar files.
find_package(PkgConfig REQUIRED)
pkg_check_modules(TAM_XLSXWRITER REQUIRED IMPORTED_TARGET xlsxwriter)
pkg_check_modules(TAM_ICAL REQUIRED IMPORTED_TARGET libical)
