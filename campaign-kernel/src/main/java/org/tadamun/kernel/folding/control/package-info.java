/** Folding anew what was folded by an earlier rule. */
package org.tadamun.kernel.folding.control;
