/** Endorsers and what is remembered of them. */
package org.tadamun.endorsements.endorser.entity;
