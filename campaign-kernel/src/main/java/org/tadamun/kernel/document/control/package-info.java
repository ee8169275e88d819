/** How documents are written as HTML and PDF. */
package org.tadamun.kernel.document.control;
