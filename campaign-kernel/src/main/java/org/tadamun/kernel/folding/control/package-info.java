/** Folds words again that were folded by an earlier rule. */
package org.tadamun.kernel.folding.control;
