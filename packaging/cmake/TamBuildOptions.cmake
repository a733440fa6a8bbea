# Every compile option of the project in one place: targets link tam_build_options and say nothing themselves.
add_library(tam_build_options INTERFACE)
target_include_directories(tam_build_options INTERFACE ${PROJECT_SOURCE_DIR}/core)
target_compile_definitions(tam_build_options INTERFACE
    QT_NO_KEYWORDS QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_NO_URL_CAST_FROM_STRING
    QT_NO_NARROWING_CONVERSIONS_IN_CONNECT QT_USE_QSTRINGBUILDER QT_STRICT_ITERATORS
    QT_DISABLE_DEPRECATED_BEFORE=0x060000
    QT_WARN_DEPRECATED_UP_TO=0x060400) # what newer Qt deprecates has no substitute in 6.4
if(MSVC)
    target_compile_options(tam_build_options INTERFACE /utf-8 /W4 /permissive- $<$<BOOL:${TAM_WERROR}>:/WX>)
else()
    target_compile_options(tam_build_options INTERFACE
        -Wall -Wextra -Wshadow -Wnon-virtual-dtor -Woverloaded-virtual -Wpedantic
        $<$<BOOL:${TAM_WERROR}>:-Werror>)
    if(CMAKE_UNITY_BUILD AND CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
        # In a unity file every .cpp looks like a header to this warning.
        target_compile_options(tam_build_options INTERFACE -Wno-subobject-linkage)
    endif()
endif()
if(TAM_SANITIZE)
    target_compile_options(tam_build_options INTERFACE -fsanitize=${TAM_SANITIZE} -fno-omit-frame-pointer
        -fno-sanitize-recover=all)
    target_link_options(tam_build_options INTERFACE -fsanitize=${TAM_SANITIZE})
endif()

# tam_add_library(name SOURCES … LINK … [PRIVATE_LINK …]): a static library tam_<name> with the alias tam::<name>.
function(tam_add_library name)
    cmake_parse_arguments(A "" "" "SOURCES;LINK;PRIVATE_LINK;PCH" ${ARGN})
    add_library(tam_${name} STATIC ${A_SOURCES})
    add_library(tam::${name} ALIAS tam_${name})
    target_link_libraries(tam_${name} PUBLIC tam_build_options ${A_LINK} PRIVATE ${A_PRIVATE_LINK})
    if(TAM_PCH AND A_PCH)
        target_precompile_headers(tam_${name} PRIVATE ${A_PCH})
    endif()
endfunction()
