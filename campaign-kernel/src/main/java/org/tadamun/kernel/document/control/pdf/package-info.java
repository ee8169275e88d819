/** How a document becomes a PDF: pages, tables, tags. */
package org.tadamun.kernel.document.control.pdf;
