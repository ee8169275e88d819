/** How documents are written. */
package org.tadamun.kernel.document.control;
