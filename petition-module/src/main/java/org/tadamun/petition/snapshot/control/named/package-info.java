/** Whose name stands in which pack, without reading the packs for each who asks. */
package org.tadamun.petition.snapshot.control.named;
