/** When a petition ends, and how that moves while nobody may sign it. */
package org.tadamun.petition.petition.entity.lastday;
