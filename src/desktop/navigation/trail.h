// SPDX-License-Identifier: GPL-3.0-or-later
// The way from the archive down to a document, each step a link.
#pragma once

#include "archive/records.h"

#include <QLabel>

namespace gongbao::desktop {

/// Gazette, year, issue and category of a document, with its page.
class Trail final : public QLabel
{
    Q_OBJECT

public:
    explicit Trail(QWidget* parent = nullptr);

    void showWayTo(const archive::DocumentRecord& document, const archive::IssueRecord& issue);

Q_SIGNALS:
    /// The documents of this step are to be listed.
    void placeChosen(const gongbao::archive::DocumentFilter& place);

protected:
    void changeEvent(QEvent* event) override;

private:
    void addStep(const QString& text, const archive::DocumentFilter& place);
    void addText(const QString& text);

    QStringList m_steps;
    QList<archive::DocumentFilter> m_places; ///< of the links, by the number they lead to
};

} // namespace gongbao::desktop
