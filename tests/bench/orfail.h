// SPDX-License-Identifier: GPL-3.0-or-later
// A measurement has nothing to say once something fails.
#pragma once

#include "base/result.h"

#include <QtGlobal>

#include <utility>

namespace gongbao::bench {

/// What @p result holds; ends the program with its message where it is an error.
template<typename T>
T orFail(Result<T> result)
{
    if (!result) {
        qFatal("%s", qPrintable(result.error().message));
    }
    return std::move(*result);
}

inline void orFail(const Status& status)
{
    if (!status) {
        qFatal("%s", qPrintable(status.error().message));
    }
}

} // namespace gongbao::bench
