/** How many new ones an hour may have, who is told of more, and when it is over. */
package org.tadamun.petition.surge.control;
