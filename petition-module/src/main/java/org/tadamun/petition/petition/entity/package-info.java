/** The petition and its versions. */
package org.tadamun.petition.petition.entity;
