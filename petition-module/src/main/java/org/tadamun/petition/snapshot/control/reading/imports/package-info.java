/** What imports have in the figures of a pack. */
package org.tadamun.petition.snapshot.control.reading.imports;
