// SPDX-License-Identifier: GPL-3.0-or-later
// How a long job tells how far it is.
#pragma once

#include <QString>

#include <functional>

namespace gongbao {

struct ProgressState
{
    qint64 done = 0;
    qint64 total = 0; ///< 0 while unknown
    QString item;     ///< what is being worked on, such as a file's name
};

/// Called on the thread of the job, possibly often; receivers throttle. May be empty.
using Progress = std::function<void(const ProgressState&)>;

inline void report(const Progress& progress, const ProgressState& state)
{
    if (progress) {
        progress(state);
    }
}

} // namespace gongbao
