/** Days and hours in the order in which a language has them. */
package org.tadamun.kernel.text.boundary.pattern;
