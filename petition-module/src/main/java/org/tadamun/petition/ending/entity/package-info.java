/** That a petition closed by itself. */
package org.tadamun.petition.ending.entity;
