/** What of a pack was corrected since it was frozen. */
package org.tadamun.petition.snapshot.control.corrected;
