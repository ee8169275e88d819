/** How words are set: letters joined and in their order, fonts, lines. */
package org.tadamun.kernel.document.control.setting;
