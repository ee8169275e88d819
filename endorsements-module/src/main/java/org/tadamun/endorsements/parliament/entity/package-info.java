/** Parliamentary acts, their courses and their sponsors. */
package org.tadamun.endorsements.parliament.entity;
