// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/appointment.h"

namespace gongbao {

namespace {

using namespace Qt::StringLiterals;
using Act = Appointment::Act;

} // namespace

QString toName(Act act)
{
    switch (act) {
    case Act::Removed:
        return u"免"_s;
    case Act::Seconded:
        return u"挂职"_s;
    case Act::OnProbation:
        return u"试用"_s;
    case Act::Appointed:
        break;
    }
    return u"任"_s;
}

std::optional<Act> actFromName(QStringView name)
{
    for (const Act act : {Act::Appointed, Act::Removed, Act::Seconded, Act::OnProbation}) {
        if (toName(act) == name) {
            return act;
        }
    }
    return std::nullopt;
}

} // namespace gongbao
