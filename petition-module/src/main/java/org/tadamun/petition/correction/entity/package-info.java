/** The public log of corrections. */
package org.tadamun.petition.correction.entity;
