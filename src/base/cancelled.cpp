// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/cancelled.h"

#include <QCoreApplication>

namespace gongbao {

Error cancelled()
{
    return {ErrorCode::Cancelled, QCoreApplication::translate("Error", "Stopped on request.")};
}

} // namespace gongbao
