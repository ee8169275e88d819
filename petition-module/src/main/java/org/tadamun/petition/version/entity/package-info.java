/** What is known of translations, of what somebody read, and of who is asked for a new version. */
package org.tadamun.petition.version.entity;
