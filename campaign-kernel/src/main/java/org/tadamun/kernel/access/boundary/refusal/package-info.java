/** Refusals of callers who are known: 403, each with a message of its own. */
package org.tadamun.kernel.access.boundary.refusal;
