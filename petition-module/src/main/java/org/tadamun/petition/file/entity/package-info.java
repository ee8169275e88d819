/** Which files are kept. */
package org.tadamun.petition.file.entity;
