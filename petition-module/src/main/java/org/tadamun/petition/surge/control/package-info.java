/** How many new signatures an hour may have, who is told of more, and when the alarm ends. */
package org.tadamun.petition.surge.control;
