// SPDX-License-Identifier: GPL-3.0-or-later
#include "source/imagefile.h"

#include <QCoreApplication>
#include <QFileInfo>

#include <algorithm>

namespace gongbao::source {

namespace {

using namespace Qt::StringLiterals;

constexpr QByteArrayView kMarks[] = {QByteArrayView("\x89PNG\r\n\x1a\n"),
                                     QByteArrayView("\xff\xd8\xff"), QByteArrayView("II*\0", 4),
                                     QByteArrayView("MM\0*", 4)};

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(ImageFile)
};

} // namespace

bool isImage(QByteArrayView bytes)
{
    return std::ranges::any_of(kMarks, [&](QByteArrayView mark) { return bytes.startsWith(mark); });
}

bool isImageName(const QString& path)
{
    const QString suffix = QFileInfo(path).suffix().toLower();
    return QStringList{u"png"_s, u"jpg"_s, u"jpeg"_s, u"tif"_s, u"tiff"_s}.contains(suffix);
}

Error damagedImage(const QString& name)
{
    return {ErrorCode::Unreadable,
            Text::tr("%1 cannot be opened as a picture: it is damaged, or a TIFF file, which needs "
                     "the package qt6-image-formats-plugins. Get it anew, install that, or save it "
                     "as PNG.")
                .arg(name)};
}

} // namespace gongbao::source
