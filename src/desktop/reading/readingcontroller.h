// SPDX-License-Identifier: GPL-3.0-or-later
// Opens documents where they were left. In the settings, not in the archive: others who read the
// same archive are elsewhere, and many archives can only be read.
#pragma once

#include "desktop/reading/readingplaces.h"

#include <QObject>
#include <QTimer>

namespace gongbao::desktop {

class ReaderController;
class ReaderView;
class Settings;

class ReadingController final : public QObject
{
    Q_OBJECT

public:
    /// Borrows all but @p archive, the path of the archive that @p reader reads.
    ReadingController(ReaderController& reader, ReaderView& view, Settings& settings,
                      const QString& archive, QObject* parent = nullptr);

    /// Notes how far the document that is shown is read.
    void note();

private:
    ReaderController& m_reader;
    ReaderView& m_view;
    Settings& m_settings;
    QString m_archive;
    ReadingPlaces m_places;
    QTimer m_noting;
};

} // namespace gongbao::desktop
