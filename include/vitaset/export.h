#pragma once

/// Marks what a shared library of vitaset shows; everything else in it is hidden.
#define VITASET_API __attribute__((visibility("default")))
