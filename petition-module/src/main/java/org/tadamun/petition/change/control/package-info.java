/** Ends what was kept long enough for every copy to follow. */
package org.tadamun.petition.change.control;
