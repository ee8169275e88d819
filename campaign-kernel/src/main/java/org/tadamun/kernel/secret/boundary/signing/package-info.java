/** The keys that sign packs, or did so once. */
package org.tadamun.kernel.secret.boundary.signing;
