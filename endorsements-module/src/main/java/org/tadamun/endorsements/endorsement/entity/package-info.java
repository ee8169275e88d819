/** An endorsement and its states. */
package org.tadamun.endorsements.endorsement.entity;
