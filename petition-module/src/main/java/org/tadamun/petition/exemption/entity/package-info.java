/** An exemption and its states. */
package org.tadamun.petition.exemption.entity;
