<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>ConflictDialog</name>
    <message>
        <source>Issue Already in the Archive</source>
        <translation>档案中已有该期公报</translation>
    </message>
    <message>
        <source>If it is replaced, the former file stays in the archive as an earlier version.</source>
        <translation>替换之后，原来的文件仍作为旧版本保留在档案中。</translation>
    </message>
    <message>
        <source>Do the same for &amp;all further issues of this import</source>
        <translation>本次导入的其余各期均照此处理(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Replace</source>
        <translation>替换(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Keep What Is There</source>
        <translation>保留原有文件(&amp;K)</translation>
    </message>
</context>
<context>
    <name>ExportText</name>
    <message numerus="yes">
        <source>%Ln document(s)</source>
        <translation>
            <numerusform>%Ln 份文件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln page(s)</source>
        <translation>
            <numerusform>%Ln 页</numerusform>
        </translation>
    </message>
    <message>
        <source>Exported %1 on %2 to %3.</source>
        <translation>已导出%1，共%2：%3</translation>
    </message>
    <message>
        <source>%1 No installed font can draw these characters, so they are missing in it: %2</source>
        <translation>%1&#x3000;下列字符没有可用的字体，未能写入：%2</translation>
    </message>
</context>
<context>
    <name>FileDialogText</name>
    <message>
        <source>Import Gazette Issues</source>
        <translation>导入公报</translation>
    </message>
    <message>
        <source>Gazette issues as text or Markdown (%1);;All files (%2)</source>
        <translation>文本或 Markdown 格式的公报 (%1);;所有文件 (%2)</translation>
    </message>
    <message>
        <source>Import a Folder of Gazette Issues</source>
        <translation>导入公报文件夹</translation>
    </message>
    <message>
        <source>Export to PDF</source>
        <translation>导出为 PDF</translation>
    </message>
    <message>
        <source>PDF files (%1)</source>
        <translation>PDF 文件 (%1)</translation>
    </message>
</context>
<context>
    <name>FilterChipText</name>
    <message>
        <source>%1, %2</source>
        <translation>%1%2年</translation>
    </message>
    <message>
        <source>Body: %1</source>
        <translation>机关：%1</translation>
    </message>
    <message>
        <source>Kind: %1</source>
        <translation>文种：%1</translation>
    </message>
</context>
<context>
    <name>ImportReportDialog</name>
    <message>
        <source>Import Report</source>
        <translation>导入结果</translation>
    </message>
    <message>
        <source>Files with what became of them and the findings in them</source>
        <translation>各文件的导入结果及其中的疑点</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Details and findings</source>
        <translation>说明与疑点</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>关闭(&amp;C)</translation>
    </message>
</context>
<context>
    <name>LibraryPanel</name>
    <message>
        <source>Gazettes by year and issue</source>
        <translation>按年、期排列的公报</translation>
    </message>
    <message>
        <source>&amp;Bodies</source>
        <translation>发文机关(&amp;B)</translation>
    </message>
    <message>
        <source>Issuing bodies with their numbers of documents</source>
        <translation>发文机关及其文件数</translation>
    </message>
    <message>
        <source>&amp;Kinds</source>
        <translation>文种(&amp;K)</translation>
    </message>
    <message>
        <source>Kinds of document with their numbers of documents</source>
        <translation>文种及其文件数</translation>
    </message>
</context>
<context>
    <name>LibraryText</name>
    <message>
        <source>%1 %2</source>
        <translation>%1年%2</translation>
    </message>
    <message>
        <source>No. %1 (total no. %2)</source>
        <translation>第%1期（总第%2期）</translation>
    </message>
    <message>
        <source>No. %1</source>
        <translation>第%1期</translation>
    </message>
    <message>
        <source>Total no. %1</source>
        <translation>总第%1期</translation>
    </message>
    <message>
        <source>Gazette not named</source>
        <translation>未署名的公报</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Gongbao</source>
        <translation>公报</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>文件(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Search</source>
        <translation>检索(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>视图(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Appearance</source>
        <translation>外观(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>帮助(&amp;H)</translation>
    </message>
    <message>
        <source>Tools</source>
        <translation>工具</translation>
    </message>
    <message>
        <source>&amp;Import Files…</source>
        <translation>导入文件(&amp;I)…</translation>
    </message>
    <message>
        <source>Import gazette issues (Ctrl+O)</source>
        <translation>导入公报 (Ctrl+O)</translation>
    </message>
    <message>
        <source>Import F&amp;older…</source>
        <translation>导入文件夹(&amp;O)…</translation>
    </message>
    <message>
        <source>Import the &amp;Sample Issue</source>
        <translation>导入示例公报(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Export to PDF…</source>
        <translation>导出为 PDF(&amp;E)…</translation>
    </message>
    <message>
        <source>Export the selected documents to one PDF (Ctrl+E)</source>
        <translation>将所选文件导出为一份 PDF (Ctrl+E)</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>退出(&amp;Q)</translation>
    </message>
    <message>
        <source>&amp;Find Documents</source>
        <translation>查找文件(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Clear Search and Filters</source>
        <translation>清除检索与筛选(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Next Hit</source>
        <translation>下一处(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Previous Hit</source>
        <translation>上一处(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Gazettes and Bodies</source>
        <translation>公报与机关(&amp;G)</translation>
    </message>
    <message>
        <source>Show gazettes and bodies (F9)</source>
        <translation>显示公报与机关 (F9)</translation>
    </message>
    <message>
        <source>&amp;Particulars</source>
        <translation>文件信息(&amp;P)</translation>
    </message>
    <message>
        <source>Show the particulars of the document (Ctrl+I)</source>
        <translation>显示文件信息 (Ctrl+I)</translation>
    </message>
    <message>
        <source>&amp;Larger Text</source>
        <translation>放大文字(&amp;L)</translation>
    </message>
    <message>
        <source>S&amp;maller Text</source>
        <translation>缩小文字(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Usual Size</source>
        <translation>原始大小(&amp;U)</translation>
    </message>
    <message>
        <source>Go to Ga&amp;zettes</source>
        <translation>转到公报(&amp;Z)</translation>
    </message>
    <message>
        <source>Go to the &amp;Documents</source>
        <translation>转到文件列表(&amp;D)</translation>
    </message>
    <message>
        <source>Go to the &amp;Text</source>
        <translation>转到正文(&amp;T)</translation>
    </message>
    <message>
        <source>As the &amp;System</source>
        <translation>跟随系统(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>浅色(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>深色(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;About Gongbao</source>
        <translation>关于公报(&amp;A)</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>导入…</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>导出…</translation>
    </message>
    <message>
        <source>La&amp;nguage</source>
        <translation>语言(&amp;N)</translation>
    </message>
</context>
<context>
    <name>MessageBar</name>
    <message>
        <source>Message</source>
        <translation>消息</translation>
    </message>
    <message>
        <source>Close the message</source>
        <translation>关闭消息</translation>
    </message>
</context>
<context>
    <name>Options</name>
    <message>
        <source>Archive and reader for government gazettes.</source>
        <translation>政府公报的档案与阅读工具。</translation>
    </message>
    <message>
        <source>Use this archive.</source>
        <translation>使用这个档案文件。</translation>
    </message>
    <message>
        <source>Language of the window: zh or en.</source>
        <translation>界面语言：zh 或 en。</translation>
    </message>
    <message>
        <source>Files and folders to import.</source>
        <translation>要导入的文件和文件夹。</translation>
    </message>
    <message>
        <source>There is no language “%1”; say zh or en.</source>
        <translation>没有“%1”这种语言；请用 zh 或 en。</translation>
    </message>
</context>
<context>
    <name>ParticularsPanel</name>
    <message>
        <source>Particulars of the document</source>
        <translation>文件信息</translation>
    </message>
    <message>
        <source>Number:</source>
        <translation>文号：</translation>
    </message>
    <message>
        <source>Issued by:</source>
        <translation>发文机关：</translation>
    </message>
    <message>
        <source>Date:</source>
        <translation>成文日期：</translation>
    </message>
    <message>
        <source>Kind:</source>
        <translation>文种：</translation>
    </message>
    <message>
        <source>Category:</source>
        <translation>栏目：</translation>
    </message>
    <message>
        <source>Disclosure:</source>
        <translation>公开方式：</translation>
    </message>
    <message>
        <source>Printed in:</source>
        <translation>刊载：</translation>
    </message>
    <message>
        <source>File:</source>
        <translation>来源文件：</translation>
    </message>
    <message>
        <source>Findings to look at</source>
        <translation>待核疑点</translation>
    </message>
</context>
<context>
    <name>ProgressStrip</name>
    <message>
        <source>Progress</source>
        <translation>进度</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>取消(&amp;C)</translation>
    </message>
</context>
<context>
    <name>ReaderContentText</name>
    <message>
        <source>The document is no longer in the archive.</source>
        <translation>该文件已不在档案中。</translation>
    </message>
</context>
<context>
    <name>ReaderPanel</name>
    <message>
        <source>Previous hit (Shift+F3)</source>
        <translation>上一处 (Shift+F3)</translation>
    </message>
    <message>
        <source>Previous hit</source>
        <translation>上一处</translation>
    </message>
    <message>
        <source>Next hit (F3)</source>
        <translation>下一处 (F3)</translation>
    </message>
    <message>
        <source>Next hit</source>
        <translation>下一处</translation>
    </message>
    <message>
        <source>Hits in this document</source>
        <translation>本文件中的命中数</translation>
    </message>
    <message>
        <source>Smaller text (Ctrl+−)</source>
        <translation>缩小文字 (Ctrl+−)</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>缩小文字</translation>
    </message>
    <message>
        <source>Size of the text</source>
        <translation>文字大小</translation>
    </message>
    <message>
        <source>Larger text (Ctrl++)</source>
        <translation>放大文字 (Ctrl++)</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>放大文字</translation>
    </message>
    <message>
        <source>Text of the document</source>
        <translation>文件正文</translation>
    </message>
    <message>
        <source>Choose a document in the list to read it here.</source>
        <translation>在列表中选择一份文件，即可在此阅读。</translation>
    </message>
</context>
<context>
    <name>ReportText</name>
    <message>
        <source>Added</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>Replaced</source>
        <translation>已替换</translation>
    </message>
    <message>
        <source>Already there</source>
        <translation>已存在</translation>
    </message>
    <message>
        <source>Not replaced</source>
        <translation>未替换</translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation>跳过</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>Not a kind of file that can be imported.</source>
        <translation>不是可以导入的文件类型。</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1%2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln document(s)</source>
        <translation>
            <numerusform>%Ln 份文件</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Line %1</source>
        <translation>第%1行</translation>
    </message>
    <message>
        <source>There was no file to import.</source>
        <translation>没有可导入的文件。</translation>
    </message>
    <message>
        <source> · </source>
        <comment>between counts</comment>
        <translation>；</translation>
    </message>
    <message>
        <source>The import was cancelled. Until then: %1</source>
        <translation>导入已取消。此前：%1</translation>
    </message>
</context>
<context>
    <name>ResultsPanel</name>
    <message>
        <source>Number of documents in the list</source>
        <translation>列表中的文件数</translation>
    </message>
    <message>
        <source>O&amp;rder:</source>
        <translation>排序(&amp;R)：</translation>
    </message>
    <message>
        <source>Order of the documents</source>
        <translation>文件的排序</translation>
    </message>
    <message>
        <source>Newest first</source>
        <translation>最新在前</translation>
    </message>
    <message>
        <source>Best match first</source>
        <translation>最相关在前</translation>
    </message>
    <message>
        <source>What narrows the list</source>
        <translation>筛选条件</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>文件</translation>
    </message>
</context>
<context>
    <name>WelcomePage</name>
    <message>
        <source>An archive for government gazettes</source>
        <translation>政府公报档案</translation>
    </message>
    <message>
        <source>Your archive is empty. Import gazette issues as text or Markdown files: each issue is taken apart into its documents, which you can then find by number, issuing body, date or any words of their text, read here, and export as one PDF. The original files are kept unchanged.</source>
        <translation>档案目前是空的。请导入文本或 Markdown 格式的公报：每期公报会被拆分成一份份文件，您可以按文号、发文机关、日期或正文中的任何词语查找，在这里阅读，并导出为一份 PDF。原始文件会原样保存。</translation>
    </message>
    <message>
        <source>&amp;Import Files…</source>
        <translation>导入文件(&amp;I)…</translation>
    </message>
    <message>
        <source>You can also drop files and folders anywhere on this window.</source>
        <translation>也可以把文件或文件夹拖放到窗口的任意位置。</translation>
    </message>
    <message>
        <source>Import the Sa&amp;mple Issue</source>
        <translation>导入示例公报(&amp;M)</translation>
    </message>
</context>
<context>
    <name>gongbao::desktop::ConflictDialog</name>
    <message>
        <source>The archive already has another file of %1, %2. Replace it with “%3”?</source>
        <translation>档案中已有%1%2的另一份文件。要用“%3”替换它吗？</translation>
    </message>
</context>
<context>
    <name>gongbao::desktop::CountModel</name>
    <message>
        <source>Documents</source>
        <translation>文件</translation>
    </message>
</context>
<context>
    <name>gongbao::desktop::DocumentListModel</name>
    <message>
        <source>Number</source>
        <translation>文号</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>Issuing body</source>
        <translation>发文机关</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>成文日期</translation>
    </message>
</context>
<context>
    <name>gongbao::desktop::ExportController</name>
    <message>
        <source>Collected documents</source>
        <translation>文件汇编</translation>
    </message>
    <message>
        <source>The export was cancelled; no file was written.</source>
        <translation>导出已取消，没有写出文件。</translation>
    </message>
</context>
<context>
    <name>gongbao::desktop::ExportView</name>
    <message>
        <source>Exporting</source>
        <translation>正在导出</translation>
    </message>
    <message>
        <source>Documents.pdf</source>
        <translation>文件.pdf</translation>
    </message>
</context>
<context>
    <name>gongbao::desktop::ImportView</name>
    <message>
        <source>Importing</source>
        <translation>正在导入</translation>
    </message>
</context>
<context>
    <name>gongbao::desktop::LibraryModel</name>
    <message>
        <source>All documents</source>
        <translation>全部文件</translation>
    </message>
    <message>
        <source>%1</source>
        <comment>a year</comment>
        <translation>%1年</translation>
    </message>
    <message>
        <source>Undated</source>
        <translation>年份不详</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>gazette, issue</comment>
        <translation>%1%2</translation>
    </message>
    <message>
        <source>Gazette</source>
        <translation>公报</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>文件</translation>
    </message>
</context>
<context>
    <name>gongbao::desktop::LibraryPanel</name>
    <message>
        <source>Issuing body</source>
        <translation>发文机关</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>文种</translation>
    </message>
</context>
<context>
    <name>gongbao::desktop::MainWindow</name>
    <message>
        <source>Number or words, such as 〔2024〕8号 or 绿化</source>
        <translation>文号或词语，如 〔2024〕8号、绿化</translation>
    </message>
    <message>
        <source>Search for numbers and words</source>
        <translation>检索文号或词语</translation>
    </message>
    <message>
        <source>About Gongbao</source>
        <translation>关于公报</translation>
    </message>
    <message>
        <source>Gongbao %1

An archive and reader for government gazettes. Free software under the GNU General Public License, version 3 or later.</source>
        <translation>公报 %1

政府公报的档案与阅读工具。自由软件，按 GNU 通用公共许可证第 3 版或更新版本发布。</translation>
    </message>
</context>
<context>
    <name>gongbao::desktop::ParticularsPanel</name>
    <message>
        <source>%1, %2</source>
        <translation>%1%2</translation>
    </message>
    <message>
        <source>%1, page %2</source>
        <translation>%1，第%2页</translation>
    </message>
    <message>
        <source>%1, lines %2–%3</source>
        <translation>%1，第%2–%3行</translation>
    </message>
    <message>
        <source>Line %1 of the source: %2</source>
        <translation>原文第%1行：%2</translation>
    </message>
    <message>
        <source>F&amp;indings to look at (%1)</source>
        <translation>待核疑点（%1）(&amp;I)</translation>
    </message>
</context>
<context>
    <name>gongbao::desktop::ProgressStrip</name>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
</context>
<context>
    <name>gongbao::desktop::ReaderPanel</name>
    <message>
        <source>Hit %1 of %2</source>
        <translation>第 %1 处，共 %2 处</translation>
    </message>
    <message>
        <source>No hit in the text</source>
        <translation>正文中没有命中</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1%</translation>
    </message>
</context>
<context>
    <name>gongbao::desktop::ResultsPanel</name>
    <message numerus="yes">
        <source>%Ln document(s)</source>
        <translation>
            <numerusform>%Ln 份文件</numerusform>
        </translation>
    </message>
    <message>
        <source>No document matches. Try fewer or other words, or take off what narrows the list.</source>
        <translation>没有符合条件的文件。请减少或更换词语，或取消筛选条件。</translation>
    </message>
    <message>
        <source>There is no document here.</source>
        <translation>这里没有文件。</translation>
    </message>
    <message>
        <source>No longer narrow the list to “%1”</source>
        <translation>取消筛选“%1”</translation>
    </message>
</context>
<context>
    <name>gongbao::desktop::WelcomePage</name>
    <message>
        <source>Everything is kept in one file: %1</source>
        <translation>所有内容保存在一个文件中：%1</translation>
    </message>
</context>
</TS>
