/** What recounts have found. */
package org.tadamun.petition.recount.entity;
