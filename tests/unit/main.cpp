// The entry point of every unit-test program; the cases are in the folder's own files.
#define BOOST_TEST_MODULE git - wf
#include <boost/test/unit_test.hpp>
