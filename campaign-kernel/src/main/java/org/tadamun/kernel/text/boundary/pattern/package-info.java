/** Formats of days and hours, in a language's own order. */
package org.tadamun.kernel.text.boundary.pattern;
