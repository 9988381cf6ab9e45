// SPDX-License-Identifier: GPL-3.0-or-later
#include "source/recognition.h"

#include <QStandardPaths>

namespace gongbao::source {

using namespace Qt::StringLiterals;

QStringList recognitionLanguages()
{
    return {u"chi_sim"_s, u"chi_tra"_s};
}

RecognitionOptions usualRecognition()
{
    return {.enabled = true,
            .folder = QStandardPaths::writableLocation(QStandardPaths::GenericCacheLocation) +
                      u"/gongbao/recognised"_s};
}

} // namespace gongbao::source
