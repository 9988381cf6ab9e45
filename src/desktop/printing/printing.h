// SPDX-License-Identifier: GPL-3.0-or-later
// The document that is read, on paper.
#pragma once

#include "desktop/jobs/requests.h"
#include "model/document.h"

#include <QObject>

class QPrinter;

namespace gongbao::desktop {

/// Sets @p document on the pages of @p printer, numbered, with tables as wide as the page; false
/// where the printer refuses. Any thread; of long documents it takes long.
bool print(const Document& document, QPrinter& printer);

/// Shows the pages in a window that prints them too.
void preview(const Document& document, QWidget* window);

/// Prints on a thread of its own. What is being printed when this is destroyed is printed to its
/// end.
class PrintController final : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    /// Asks for a printer, and prints.
    void askAndPrint(const Document& document, QWidget* window);

Q_SIGNALS:
    void printed(const QString& sentence);
    void failed(const QString& sentence);

private:
    void print(const Document& document, const std::shared_ptr<QPrinter>& printer);

    JobQueue m_queue;
    Requests m_printing;
};

} // namespace gongbao::desktop
