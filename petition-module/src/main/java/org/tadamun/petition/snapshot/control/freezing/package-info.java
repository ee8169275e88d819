/** How a pack is frozen: all that is read for it, and the one transaction of it. */
package org.tadamun.petition.snapshot.control.freezing;
