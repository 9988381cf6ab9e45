// SPDX-License-Identifier: GPL-3.0-or-later
// Shows the printed pages of the document that is read, and keeps text and pages at one place.
#pragma once

#include "archive/records.h"
#include "base/result.h"
#include "desktop/jobs/requests.h"
#include "model/printedpages.h"
#include "source/pdffile.h"

#include <QObject>

#include <memory>

namespace gongbao::desktop {

class ArchiveThread;
class PagesPanel;
class PanelDrawing;
class ReaderController;
class ReaderView;

/// Borrows all it is given. Does nothing before it is first shown. The panel takes room only while
/// the document that is read has pages.
class PagesController final : public QObject
{
    Q_OBJECT

public:
    struct Parts
    {
        ArchiveThread& archive;
        ReaderController& reader;
        ReaderView& text;
        PagesPanel& panel;
    };

    explicit PagesController(const Parts& parts, QObject* parent = nullptr);
    ~PagesController() override;

    /// Whether pages are wanted.
    void setShown(bool shown);
    /// Asked for the passwords of encrypted files.
    void setPasswords(const source::PasswordQuestion& ask) { m_askPassword = ask; }

Q_SIGNALS:
    /// The panel takes room that it did not take before.
    void appeared();
    /// Pages were asked for where there are none, as @p sentence says.
    void nothingToShow(const QString& sentence);

private:
    struct IssueFile;

    void begin();
    void load();
    void take(const Result<IssueFile>& file);
    void appear();
    void close();
    void followText();
    void leadText();
    void mark();
    void markThumbnails();
    void showHit();
    /// Whether pages are shown, and they are of the document that is read.
    [[nodiscard]] bool isOfText() const;

    Parts m_parts;
    source::PasswordQuestion m_askPassword;
    std::unique_ptr<PanelDrawing> m_drawing; ///< null until it is first shown
    bool m_shown = false;
    bool m_asked = false;         ///< somebody waits for the pages of the document that is read
    archive::IssueId m_issue = 0; ///< whose pages are shown; 0 for none
    PrintedPages m_pages;
    bool m_leading = false; ///< the text is being scrolled after the pages
    Requests m_loading;
};

} // namespace gongbao::desktop
