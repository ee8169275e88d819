/** What is known of translations. */
package org.tadamun.petition.version.entity;
