// SPDX-License-Identifier: GPL-3.0-or-later
// The document that is read, on paper.
#pragma once

#include "model/document.h"

class QPrinter;
class QWidget;

namespace gongbao::desktop {

/// Sets @p document on the pages of @p printer, numbered, with tables as wide as the page.
void print(const Document& document, QPrinter& printer);

/// Asks for a printer, and prints.
void askAndPrint(const Document& document, QWidget* window);
/// Shows the pages in a window that prints them too.
void preview(const Document& document, QWidget* window);

} // namespace gongbao::desktop
