// SPDX-License-Identifier: GPL-3.0-or-later
// 人事任免: who was given or relieved of which post.
#pragma once

#include "model/date.h"

#include <QString>

#include <optional>

namespace gongbao {

/// One person and one post of a 任免 document.
struct Appointment
{
    enum class Act {
        Appointed,   ///< 任, also 聘任
        Removed,     ///< 免, also 解聘
        Seconded,    ///< 挂职: appointed for a time, from another office
        OnProbation, ///< 试用: appointed with a 试用期
    };

    QString person; ///< without the spaces that pad names of two characters
    QString post;   ///< as printed, without 职务; may be empty
    Act act = Act::Appointed;
    QString term;             ///< how long probation or secondment last: 一年; may be empty
    std::optional<Date> date; ///< from when it counts where printed, else that of the document
    int line = 0;             ///< in the source

    friend bool operator==(const Appointment&, const Appointment&) = default;
};

/// The act in JSON, in the archive and for readers: 任, 免, 挂职, 试用.
[[nodiscard]] QString toName(Appointment::Act act);
[[nodiscard]] std::optional<Appointment::Act> actFromName(QStringView name);

} // namespace gongbao
