/** Who sees which packs, and to which addressees a name goes by a consent of its own alone. */
package org.tadamun.petition.snapshot.control.reach;
