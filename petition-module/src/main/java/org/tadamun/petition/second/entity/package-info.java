/** What waits for a second person. */
package org.tadamun.petition.second.entity;
