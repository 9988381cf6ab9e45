// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/importing/droptarget.h"

#include "source/pathbytes.h"

#include <QDropEvent>
#include <QMimeData>
#include <QUrl>
#include <QWidget>

namespace gongbao::desktop {

namespace {

QString localPath(const QUrl& url)
{
    QString path = url.toLocalFile();
    // Of a name that is not UTF-8 only the bytes lead to the file.
    return path.contains(QChar::ReplacementCharacter)
               ? source::pathFromBytes(
                     QByteArray::fromPercentEncoding(url.path(QUrl::FullyEncoded).toLatin1()))
               : path;
}

QStringList localPaths(const QMimeData& data)
{
    QStringList paths;
    for (const QUrl& url : data.urls()) {
        if (url.isLocalFile()) {
            paths.append(localPath(url));
        }
    }
    return paths;
}

} // namespace

DropTarget::DropTarget(QWidget* window)
    : QObject(window)
{
    window->setAcceptDrops(true);
    window->installEventFilter(this);
}

bool DropTarget::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() != QEvent::DragEnter && event->type() != QEvent::Drop) {
        return QObject::eventFilter(watched, event);
    }
    auto* drop = static_cast<QDropEvent*>(event); // base of QDragEnterEvent too
    const QStringList paths = localPaths(*drop->mimeData());
    if (paths.isEmpty()) {
        return false;
    }
    drop->setDropAction(Qt::CopyAction);
    drop->accept();
    if (event->type() == QEvent::Drop) {
        Q_EMIT dropped(paths);
    }
    return true;
}

} // namespace gongbao::desktop
