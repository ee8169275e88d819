/** How text is set: letters joined and in drawing order, fonts, lines. */
package org.tadamun.kernel.document.control.setting;
