// SPDX-License-Identifier: GPL-3.0-or-later
#include "variedissue.h"

#include <QRegularExpression>

namespace gongbao::bench {

using namespace Qt::StringLiterals;

QString varied(QString text, int copy)
{
    static const QRegularExpression issueNumber(u"(?<!总)第\\s*\\d+\\s*期"_s);
    static const QRegularExpression headerNumber(u"(?<=No\\.)\\d+"_s);
    static const QRegularExpression serial(u"(?<=〕)\\s*(\\d+)(?=\\s*号)"_s);
    text.replace(issueNumber, u"第%1期"_s.arg(copy));
    text.replace(headerNumber, QString::number(copy));
    qsizetype done = 0;
    QString result;
    for (auto match = serial.globalMatch(text); match.hasNext();) {
        const QRegularExpressionMatch found = match.next();
        result += text.sliced(done, found.capturedStart() - done);
        result += QString::number(found.captured(1).toInt() + 100 * copy);
        done = found.capturedEnd();
    }
    return result + text.sliced(done);
}

} // namespace gongbao::bench
